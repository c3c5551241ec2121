const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

class Cluster extends pulumi.ComponentResource {
    constructor(name, options) {
        super("acme:fleet:Cluster", name, {}, options);
        const settings = new k8s.core.v1.ConfigMap(
            `${name}-settings`, { metadata: { name: `${name}-map` }, data: { a: "b" } }, { parent: this });
        new Gate(`${name}-gate`, { parent: this });
        this.registerOutputs({ settings: settings.metadata.name, title: name });
    }
}

class Gate extends pulumi.ComponentResource {
    constructor(name, options) {
        super("acme:fleet:Gate", name, {}, options);
        new k8s.core.v1.Namespace(`${name}-namespace`, {}, { parent: this });
        this.registerOutputs({});
    }
}

const hub = new k8s.Provider("hub", { namespace: "argocd" });
new Cluster("armored-core", { provider: hub, protect: true });
new Cluster("gundam", { providers: { kubernetes: hub } });
