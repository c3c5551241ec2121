const k8s = require("@pulumi/kubernetes");

new k8s.rbac.v1.RoleBinding("values", {
    metadata: { name: "values" },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "values" },
    subjects: [{ kind: "ServiceAccount", name: "values", namespace: "argocd" }],
});
