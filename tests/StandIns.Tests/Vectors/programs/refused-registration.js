const k8s = require("@pulumi/kubernetes");

const refused = new k8s.core.v1.ConfigMap("is-refused", { data: { a: "b" } });
new k8s.core.v1.ConfigMap("never-sent", { data: { id: refused.id } });
