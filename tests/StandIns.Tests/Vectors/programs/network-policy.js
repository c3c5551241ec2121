const k8s = require("@pulumi/kubernetes");

new k8s.networking.v1.NetworkPolicy("values", {
    metadata: { name: "values" },
    spec: {
        podSelector: { matchLabels: { app: "values" } },
        policyTypes: ["Ingress", "Egress"],
        ingress: [{ from: [{ podSelector: { matchLabels: { app: "caller" } } }], ports: [{ protocol: "TCP", port: 8080 }] }],
        egress: [
            { to: [{ namespaceSelector: {} }], ports: [{ protocol: "UDP", port: "dns" }] },
            { to: [{ ipBlock: { cidr: "10.0.0.0/8" } }] },
        ],
    },
});

new k8s.networking.v1.NetworkPolicy("bare");
