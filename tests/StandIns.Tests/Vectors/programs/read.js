const k8s = require("@pulumi/kubernetes");

const hub = new k8s.Provider("hub", { namespace: "argocd" });
const found = k8s.core.v1.ConfigMap.get("found", "argocd/found", { provider: hub });
const secret = k8s.core.v1.Secret.get("secret", "argocd/secret");

new k8s.core.v1.ConfigMap("sink", {
    metadata: { name: found.metadata.name, annotations: { id: secret.id } },
    data: { copy: found.data.apply(data => data.found) },
});
