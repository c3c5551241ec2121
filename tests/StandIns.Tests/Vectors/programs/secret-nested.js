const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

new k8s.core.v1.ConfigMap("in-a-map", {
    metadata: { name: "in-a-map", labels: { open: "yes", closed: pulumi.secret("hush") } },
    data: { open: "yes" },
});

new k8s.apiextensions.CustomResource("in-a-list", {
    apiVersion: "demo.example/v1",
    kind: "Vault",
    metadata: { name: "in-a-list" },
    spec: {
        items: ["open", pulumi.secret("hush"), { deep: pulumi.secret({ a: 1 }) }],
        none: pulumi.secret(null),
    },
});
