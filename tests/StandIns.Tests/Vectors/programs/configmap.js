const k8s = require("@pulumi/kubernetes");

new k8s.core.v1.ConfigMap("settings", {
    metadata: { name: "settings", namespace: "argocd", labels: { tier: "hub" } },
    data: { key: "value", empty: "" },
});

new k8s.core.v1.ConfigMap("bare");
