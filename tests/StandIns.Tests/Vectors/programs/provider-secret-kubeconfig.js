const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

const hub = new k8s.Provider("hub", {
    kubeconfig: pulumi.secret("apiVersion: v1\nkind: Config\n"),
    namespace: "argocd",
    enableSecretMutable: true,
    enableConfigMapMutable: true,
    enableServerSideApply: false,
    kubeClientSettings: { burst: 200, timeout: 30 },
});

new k8s.core.v1.ConfigMap("through-hub", { data: { a: "b" } }, { provider: hub });
