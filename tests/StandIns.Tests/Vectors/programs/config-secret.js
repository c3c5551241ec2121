const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

const config = new pulumi.Config();
const database = config.requireSecretObject("database");

new k8s.core.v1.ConfigMap("from-config", {
    metadata: { name: "from-config", annotations: { replicas: `${config.requireNumber("replicas")}` } },
    data: { token: config.requireSecret("token"), host: database.apply(d => d.host) },
});
