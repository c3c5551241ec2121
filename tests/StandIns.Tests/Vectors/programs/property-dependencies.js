const k8s = require("@pulumi/kubernetes");

const source = new k8s.core.v1.ConfigMap("source", { metadata: { name: "source" }, data: { a: "b" } });
const other = new k8s.core.v1.ServiceAccount("other", { metadata: { name: "other" } });

new k8s.core.v1.ConfigMap("uses-outputs", {
    metadata: {
        name: "uses-outputs",
        namespace: other.id,
        annotations: { source: source.id, fixed: "text" },
    },
    data: { source: source.id, urn: other.urn, plain: "text" },
});
