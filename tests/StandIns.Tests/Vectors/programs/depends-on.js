const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

class Pair extends pulumi.ComponentResource {
    constructor(name, options) {
        super("acme:fleet:Pair", name, {}, options);
        this.left = new k8s.core.v1.ConfigMap(`${name}-left`, {}, { parent: this });
        this.right = new Single(`${name}-right`, { parent: this });
        this.registerOutputs({});
    }
}

class Single extends pulumi.ComponentResource {
    constructor(name, options) {
        super("acme:fleet:Single", name, {}, options);
        new k8s.core.v1.ConfigMap(`${name}-only`, {}, { parent: this });
        this.registerOutputs({});
    }
}

const first = new k8s.core.v1.ConfigMap("first");
const pair = new Pair("pair");
new k8s.core.v1.ConfigMap("after-custom", {}, { dependsOn: [first] });
new k8s.core.v1.ConfigMap("after-component", {}, { dependsOn: [pair] });
new k8s.core.v1.ConfigMap("after-both", {}, { dependsOn: [first, pair] });
new Pair("later", { dependsOn: [first] });
