const k8s = require("@pulumi/kubernetes");

new k8s.core.v1.Service("values", {
    metadata: { name: "values" },
    spec: {
        type: "ClusterIP",
        selector: { app: "values" },
        ports: [{ name: "http", port: 80, targetPort: "http" }, { name: "metrics", port: 9090, targetPort: 9090 }],
    },
});

new k8s.core.v1.Service("by-name", { spec: { type: k8s.core.v1.ServiceSpecType.ClusterIP } });
