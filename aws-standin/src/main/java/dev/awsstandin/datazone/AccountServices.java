package dev.awsstandin.datazone;

import dev.awsstandin.ec2.Networks;
import dev.awsstandin.events.Bus;
import dev.awsstandin.glue.Databases;
import dev.awsstandin.iam.role.Roles;
import dev.awsstandin.iam.session.Sessions;
import dev.awsstandin.kms.NamedKeys;
import dev.awsstandin.sagemaker.RegisteredResources;
import dev.awsstandin.sagemaker.StudioDomains;
import dev.awsstandin.sagemaker.Tags;

/**
 * What DataZone uses in the account: it makes roles, databases and SageMaker domains there, shares by tags, and looks at
 * networks and keys, and tells the account's bus what happens.
 */
public record AccountServices(
        Roles roles,
        Sessions sessions,
        Databases databases,
        StudioDomains studioDomains,
        RegisteredResources registered,
        Tags tags,
        Networks networks,
        NamedKeys keys,
        Bus bus) {}
