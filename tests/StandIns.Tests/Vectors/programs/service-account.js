const k8s = require("@pulumi/kubernetes");

new k8s.core.v1.ServiceAccount("values", {
    metadata: { name: "values" },
    automountServiceAccountToken: false,
    imagePullSecrets: [{ name: "registry" }],
});

new k8s.core.v1.ServiceAccount("bare");
