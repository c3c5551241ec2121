const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

new k8s.core.v1.Secret("whole", {
    metadata: { name: "whole" },
    type: "Opaque",
    stringData: pulumi.secret({ name: "armored-core", token: "s3cr3t" }),
});

new k8s.core.v1.Secret("annotated", { metadata: { annotations: { checksum: pulumi.secret("abc") } } });
