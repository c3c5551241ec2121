const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

const source = new k8s.core.v1.ConfigMap("source", { metadata: { name: "source" }, data: { a: "b" } });
const other = new k8s.core.v1.Namespace("other", { metadata: { name: "other" } });

new k8s.core.v1.ConfigMap("uses-outputs", {
    metadata: {
        name: "uses-outputs",
        namespace: other.metadata.name,
        annotations: { source: source.metadata.name, sourceId: source.id, fixed: "text" },
    },
    data: { joined: pulumi.interpolate`${source.id}/${other.id}`, plain: "text" },
});

new k8s.core.v1.ConfigMap("uses-uid", { metadata: { name: "uses-uid" }, data: { uid: source.metadata.uid } });
