const k8s = require("@pulumi/kubernetes");

const config = (name, options) => new k8s.core.v1.ConfigMap(name, { data: { a: "b" } }, options);

config("ignore-changes", { ignoreChanges: ["data", "metadata.annotations[\"a.b/c\"]"] });
config("secret-outputs", { additionalSecretOutputs: ["data"] });
