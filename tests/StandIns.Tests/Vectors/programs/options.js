const k8s = require("@pulumi/kubernetes");

const anchor = new k8s.core.v1.Namespace("anchor");
const config = (name, options) => new k8s.core.v1.ConfigMap(name, { data: { a: "b" } }, options);

config("ignore-changes", { ignoreChanges: ["data", "metadata.annotations[\"a.b/c\"]"] });
config("protect", { protect: true });
config("protect-not", { protect: false });
config("retain", { retainOnDelete: true });
config("retain-not", { retainOnDelete: false });
config("delete-before-replace", { deleteBeforeReplace: true });
config("delete-before-replace-not", { deleteBeforeReplace: false });
config("replace-on-changes", { replaceOnChanges: ["data.a"] });
config("timeouts", { customTimeouts: { create: "5m", update: "1h30m", delete: "45s" } });
config("timeout", { customTimeouts: { create: "10m" } });
config("secret-outputs", { additionalSecretOutputs: ["data"] });
config("deleted-with", { deletedWith: anchor });
config("imported", { import: "argocd/imported" });
config("download", { pluginDownloadURL: "https://plugins.example" });
