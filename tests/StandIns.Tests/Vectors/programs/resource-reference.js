const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

const target = new k8s.core.v1.ConfigMap("target");

new pulumi.CustomResource("demo:index:Pointer", "pointer", {
    target: target,
    nested: { list: [target], secret: pulumi.secret(target) },
});
