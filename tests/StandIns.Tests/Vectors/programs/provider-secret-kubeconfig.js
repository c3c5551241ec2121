const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

const hub = new k8s.Provider("hub", {
    kubeconfig: pulumi.secret("apiVersion: v1\nkind: Config\n"),
    context: "hub",
    namespace: "argocd",
    enableSecretMutable: true,
    enableConfigMapMutable: true,
    enablePatchForce: false,
});

new k8s.core.v1.ConfigMap("through-hub", { data: { a: "b" } }, { provider: hub });
