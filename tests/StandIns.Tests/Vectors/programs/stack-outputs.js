const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

const source = new k8s.core.v1.ConfigMap("source", { metadata: { name: "source" } });

exports.text = "plain";
exports.number = 3;
exports.token = pulumi.secret("s3cr3t");
exports.id = source.id;
exports.name = source.metadata.name;
exports.nested = { list: [1, pulumi.secret("hush")], flag: true };
