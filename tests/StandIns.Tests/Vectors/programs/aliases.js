const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

class Group extends pulumi.ComponentResource {
    constructor(name, options) {
        super("acme:fleet:Group", name, {}, options);
        config(`${name}-child`, { parent: this });
        config(`${name}-aliased-child`, { parent: this, aliases: [{ name: "renamed-child" }] });
        this.registerOutputs({});
    }
}

const config = (name, options) => new k8s.core.v1.ConfigMap(name, {}, options);
const former = new Group("former");
new Group("renamed", { aliases: [{ name: "unnamed" }] });

config("by-name", { aliases: [{ name: "old-name" }] });
config("by-type", { aliases: [{ type: "kubernetes:core/v1:OldMap" }] });
config("by-parent", { aliases: [{ parent: former }] });
config("by-parent-urn", { aliases: [{ parent: "urn:pulumi:dev::demo::acme:fleet:Group::gone" }] });
config("by-no-parent", { aliases: [{ parent: pulumi.rootStackResource }] });
config("by-urn", { aliases: ["urn:pulumi:dev::demo::kubernetes:core/v1:ConfigMap::old-urn"] });
config("by-stack-and-project", { aliases: [{ stack: "old-stack", project: "old-project" }] });
config("by-two", { aliases: [{ name: "older" }, { name: "oldest", type: "kubernetes:core/v1:OldMap" }] });
