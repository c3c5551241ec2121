const k8s = require("@pulumi/kubernetes");

new k8s.apiextensions.CustomResource("components", {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "ApplicationSet",
    metadata: { name: "components", namespace: "argocd" },
    spec: {
        goTemplate: true,
        goTemplateOptions: ["missingkey=error"],
        generators: [
            { matrix: { generators: [{ clusters: { selector: { matchLabels: { fleet: "prod" } } } }, { list: { elements: [] } }] } },
            { clusters: {} },
        ],
        template: {
            metadata: { name: "{{ .name }}-dns", annotations: {} },
            spec: {
                source: { helm: { values: "a: \"quoted\"\nb: 'single'\n\ttab\\slash\n" } },
                destination: { name: "{{ .name }}" },
                ignoreDifferences: [{ jsonPointers: ["/spec/replicas", "/a~1b"] }, {}],
            },
        },
        numbers: { zero: 0, negative: -17, half: 0.5, large: 9007199254740991, tiny: 1e-7 },
        booleans: [true, false],
        nulls: [null, "after"],
        unicode: "Zürich – 東京 🚀 \u0000 \u2028",
        "key with spaces/and.dots": "",
    },
});
