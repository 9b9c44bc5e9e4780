/** The part of EC2 that says where something is to run: VPCs, subnets, security groups, zones. No traffic flows. */
@NullMarked
package dev.awsstandin.ec2;

import org.jspecify.annotations.NullMarked;
