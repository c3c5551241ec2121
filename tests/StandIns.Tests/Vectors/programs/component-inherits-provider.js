const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

class Cluster extends pulumi.ComponentResource {
    constructor(name, options) {
        super("acme:fleet:Cluster", name, {}, options);
        new k8s.core.v1.ConfigMap(
            `${name}-settings`, { metadata: { name: `${name}-map` }, data: { a: "b" } }, { parent: this });
        new Gate(`${name}-gate`, { parent: this });
        this.registerOutputs({});
    }
}

class Gate extends pulumi.ComponentResource {
    constructor(name, options) {
        super("acme:fleet:Gate", name, {}, options);
        new k8s.core.v1.ServiceAccount(`${name}-account`, {}, { parent: this });
        this.registerOutputs({});
    }
}

const hub = new k8s.Provider("hub", { namespace: "argocd" });
new Cluster("armored-core", { provider: hub });
new Cluster("gundam");
