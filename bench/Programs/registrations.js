// Declares the same as RegistrationsProgram, with the official Node SDK.
const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

const count = parseInt(process.env.INFRA_BENCH_RESOURCES, 10);
const provider = new k8s.Provider("hub", { kubeconfig: pulumi.secret("apiVersion: v1\nkind: Config\n") });
const options = { parent: new pulumi.ComponentResource("infra:bench:Fleet", "fleet"), provider };
for (let i = 0; i < count; i++) {
    const name = `cluster-${String(i).padStart(5, "0")}`;
    const metadata = {
        name,
        namespace: "argocd",
        labels: { "argocd.argoproj.io/secret-type": "cluster", env: "dev", "core-basic": "enabled" },
        annotations: { "infra.local/uid": `5c0b7a58-6c7e-4d0e-9b53-${String(i).padStart(12, "0")}` },
    };
    if (i % 2 === 0) {
        new k8s.core.v1.ConfigMap(name, { metadata, data: { "values.yaml": `replicas: ${i}\nregistry: pullproxy.corp.local\n` } }, options);
    } else {
        new k8s.core.v1.Secret(name, {
            metadata,
            type: "Opaque",
            stringData: { name, server: `https://10.0.${Math.floor(i / 250)}.${i % 250}:6443`, config: `{"bearerToken":"token-${i}"}` },
        }, options);
    }
}
