const k8s = require("@pulumi/kubernetes");

new k8s.core.v1.ConfigMap("fails", { metadata: { name: "fails" }, data: { a: "b" } });
new k8s.core.v1.ConfigMap("independent", { data: { a: "b" } });
