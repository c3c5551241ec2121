const pulumi = require("@pulumi/pulumi");
const k8s = require("@pulumi/kubernetes");

const labels = { app: "values" };

new k8s.apps.v1.Deployment("values", {
    metadata: { name: "values", namespace: "argocd", labels },
    spec: {
        replicas: 2,
        revisionHistoryLimit: 3,
        selector: { matchLabels: labels },
        strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: "50%", maxUnavailable: 0 } },
        template: {
            metadata: { labels },
            spec: {
                serviceAccountName: "values",
                automountServiceAccountToken: true,
                enableServiceLinks: false,
                securityContext: { runAsNonRoot: true, fsGroup: 7, seccompProfile: { type: "RuntimeDefault" } },
                topologySpreadConstraints: [{
                    maxSkew: 1,
                    topologyKey: "kubernetes.io/hostname",
                    whenUnsatisfiable: "ScheduleAnyway",
                    labelSelector: { matchLabels: labels },
                }],
                containers: [{
                    name: "values",
                    image: pulumi.secret("example.com/values:1"),
                    env: [{ name: "LEVEL", value: "info" }],
                    ports: [{ name: "http", containerPort: 8080 }],
                    livenessProbe: { httpGet: { path: "/healthz", port: "http" }, periodSeconds: 10 },
                    readinessProbe: { httpGet: { path: "/ready", port: 8080, scheme: "HTTP" }, failureThreshold: 1 },
                    resources: { requests: { cpu: "50m" }, limits: { memory: "256Mi" } },
                    securityContext: { readOnlyRootFilesystem: true, capabilities: { drop: ["ALL"] } },
                    volumeMounts: [{ name: "token", mountPath: "/var/run/token", readOnly: true }],
                }],
                volumes: [{ name: "token", secret: { secretName: "values", defaultMode: 288 } }],
            },
        },
    },
});

new k8s.apps.v1.Deployment("empty", { spec: { selector: {}, template: {} } });
