package dev.awsstandin.datazone;

import dev.awsstandin.glue.Databases;
import dev.awsstandin.iam.Roles;
import dev.awsstandin.iam.Sessions;
import dev.awsstandin.sagemaker.RegisteredResources;
import dev.awsstandin.sagemaker.StudioDomains;
import dev.awsstandin.sagemaker.Tags;

/** What DataZone uses in the account: it makes roles, databases and SageMaker domains there, and shares by tags. */
public record AccountServices(
        Roles roles,
        Sessions sessions,
        Databases databases,
        StudioDomains studioDomains,
        RegisteredResources registered,
        Tags tags) {}
