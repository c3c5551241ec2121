const k8s = require("@pulumi/kubernetes");

new k8s.rbac.v1.Role("values", {
    metadata: { name: "values" },
    rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["get", "list", "watch"] }],
});

new k8s.rbac.v1.Role("bare");
