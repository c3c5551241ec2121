const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

class Group extends pulumi.ComponentResource {
    constructor(name, options) {
        super("acme:fleet:Group", name, {}, options);
        config(`${name}-child`, { parent: this });
        config(`${name}-aliased-child`, { parent: this, aliases: [{ type: "kubernetes:core/v1:OldMap" }] });
        this.registerOutputs({});
    }
}

const config = (name, options) => new k8s.core.v1.ConfigMap(name, {}, options);
new Group("renamed", { aliases: [{ type: "acme:fleet:OldGroup" }] });

config("by-type", { aliases: [{ type: "kubernetes:core/v1:OldMap" }] });
config("by-two", { aliases: [{ type: "kubernetes:core/v1:OldMap" }, { type: "kubernetes:core/v1:OldestMap" }] });
