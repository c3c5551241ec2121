const k8s = require("@pulumi/kubernetes");

new k8s.policy.v1.PodDisruptionBudget("values", {
    metadata: { name: "values" },
    spec: { maxUnavailable: 1, selector: { matchLabels: { app: "values" } } },
});

new k8s.policy.v1.PodDisruptionBudget("share", { spec: { maxUnavailable: "50%" } });
