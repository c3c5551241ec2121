const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

const hub = new k8s.Provider("hub", { namespace: "argocd" });
const source = new k8s.core.v1.ConfigMap("source", {}, { provider: hub });

const plain = pulumi.runtime.invokeOutput("demo:index:lookup", { name: "plain", tags: ["a"], none: undefined });
const secret = pulumi.runtime.invokeOutput("demo:index:lookup", { name: pulumi.secret("hush") });
const fromId = pulumi.runtime.invokeOutput("demo:index:lookup", { name: source.id });
const versioned = pulumi.runtime.invokeOutput("demo:index:lookup", { name: "v" }, { version: "1.2.3" });

new k8s.core.v1.ConfigMap("sink", {
    data: {
        plain: plain.apply(found => found.answer),
        secret: secret.apply(found => found.answer),
        fromId: fromId.apply(found => found.answer),
        versioned: versioned.apply(found => `${found.size}`),
    },
});
