const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

const config = new pulumi.Config();

new k8s.core.v1.ConfigMap("from-config", {
    metadata: { name: "from-config", annotations: { replicas: config.get("replicas") } },
    data: { token: config.getSecret("token") },
});
