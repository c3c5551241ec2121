const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

const labels = { app: "values" };

new k8s.apps.v1.Deployment("values", {
    metadata: { name: "values", namespace: "argocd", labels },
    spec: {
        replicas: 2,
        selector: { matchLabels: labels, matchExpressions: [{ key: "tier", operator: "In", values: ["hub"] }] },
        strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: "50%", maxUnavailable: 0 } },
        template: {
            metadata: { labels },
            spec: {
                serviceAccountName: "values",
                automountServiceAccountToken: true,
                securityContext: { runAsNonRoot: true, supplementalGroups: [7], seccompProfile: { type: "RuntimeDefault" } },
                nodeSelector: { pool: "hub" },
                tolerations: [{ key: "hub", operator: "Exists" }],
                topologySpreadConstraints: [{
                    maxSkew: 1,
                    topologyKey: "kubernetes.io/hostname",
                    whenUnsatisfiable: "ScheduleAnyway",
                    labelSelector: { matchLabels: labels },
                }],
                containers: [{
                    name: "values",
                    image: pulumi.secret("example.com/values:1"),
                    args: ["--verbose"],
                    env: [
                        { name: "LEVEL", value: "info" },
                        { name: "POD", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
                    ],
                    ports: [{ name: "http", containerPort: 8080 }],
                    livenessProbe: { httpGet: { path: "/healthz", port: "http" }, periodSeconds: 10 },
                    readinessProbe: { tcpSocket: { port: 8080 } },
                    lifecycle: { preStop: { sleep: { seconds: 5 } } },
                    resources: { requests: { cpu: "50m" }, limits: { memory: "256Mi" } },
                    securityContext: { readOnlyRootFilesystem: true, capabilities: { drop: ["ALL"] } },
                    volumeMounts: [{ name: "token", mountPath: "/var/run/token", readOnly: true }],
                }],
                volumes: [
                    { name: "token", secret: { secretName: "values", defaultMode: 288, items: [{ key: "token", path: "token" }] } },
                    { name: "temporary", emptyDir: {} },
                ],
            },
        },
    },
});

new k8s.apps.v1.Deployment("empty", { spec: { selector: {}, template: {} } });
