const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

const refused = pulumi.runtime.invokeOutput("demo:index:refuse", { name: "" });
new k8s.core.v1.ConfigMap("sink", { data: { answer: refused.apply(found => found.answer) } });
