import { Validations } from 'aws-cdk-lib';
import {
  GatewayVpcEndpoint,
  GatewayVpcEndpointAwsService,
  IpAddresses,
  type IVpc,
  Peer,
  Port,
  SecurityGroup,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/**
 * A network that leads to S3 and nowhere else, for functions that read what strangers wrote: subnets without a way out, and S3's
 * gateway endpoint, which costs nothing (https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html). What the endpoint
 * lets through is what its functions' roles may do, and no more: docs/decisions/sandbox.md.
 */
export class Sandbox extends Construct {
  readonly vpc: IVpc;
  readonly securityGroup: SecurityGroup;
  private readonly endpoint: GatewayVpcEndpoint;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    // The cast: CDK's own types do not hold under exactOptionalPropertyTypes.
    this.vpc = new Vpc(this, 'Network', {
      ipAddresses: IpAddresses.cidr('10.0.0.0/24'),
      // So that one can be away.
      maxAzs: 2,
      natGateways: 0,
      subnetConfiguration: [{ name: 'Isolated', subnetType: SubnetType.PRIVATE_ISOLATED, cidrMask: 26 }],
      // It takes a function of CDK's own that may change security groups; nothing here is in the default one.
      restrictDefaultSecurityGroup: false,
    }) as IVpc;
    Validations.of(this.vpc).acknowledge({
      id: 'AwsSolutions-VPC7',
      reason: 'There is one way out, to S3, whose access logs say who read and wrote what.',
    });
    this.securityGroup = new SecurityGroup(this, 'OnlyS3', {
      vpc: this.vpc,
      description: 'Calls to S3 leave; nothing comes in',
      allowAllOutbound: false,
    });
    this.securityGroup.addEgressRule(Peer.anyIpv4(), Port.tcp(443), 'S3: no other address has a route');
    this.endpoint = new GatewayVpcEndpoint(this, 'S3', { vpc: this.vpc, service: GatewayVpcEndpointAwsService.S3 });
  }

  /** Lets calls through that a role's statement allows. */
  letThrough(statement: PolicyStatement): void {
    const { Action, Resource, Condition } = statement.toStatementJson();
    this.endpoint.addToPolicy(
      new PolicyStatement({
        principals: [new AnyPrincipal()],
        actions: [Action].flat(),
        resources: [Resource].flat(),
        ...(Condition && { conditions: Condition }),
      }),
    );
  }
}
