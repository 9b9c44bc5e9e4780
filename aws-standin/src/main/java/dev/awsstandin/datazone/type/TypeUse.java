package dev.awsstandin.datazone.type;

/** What is made of types, which keeps them from being deleted. */
public interface TypeUse {

    /** Whether an asset of the domain is of the asset type. */
    boolean usesAssetType(String domain, String name);

    /** Whether an asset of the domain has, or had in an earlier revision, a form of the form type. */
    boolean usesFormType(String domain, String name);
}
