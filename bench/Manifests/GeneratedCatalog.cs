namespace Infra.Bench.Manifests;

/// <summary>
/// A service catalog for a generated project: a chart of twenty objects for each component. Every chart uses the values
/// of the component's template, and a checksum over all of them restarts its Pods.
/// </summary>
internal static class GeneratedCatalog
{
    private const string Helpers = """
        {{- define "labels" -}}
        app.kubernetes.io/name: {{ .Chart.Name }}
        app.kubernetes.io/instance: {{ .Release.Name }}
        app.kubernetes.io/managed-by: {{ .Release.Service }}
        helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
        owner: {{ (index .Values .Chart.Name).owner }}
        {{- end }}

        """;

    // Six Deployments and six Services.
    private const string Workloads = """
        {{- $values := index .Values .Chart.Name }}
        {{- range $part := list "server" "worker" "webhook" "scheduler" "exporter" "gateway" }}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{ $.Chart.Name }}-{{ $part }}
          namespace: {{ $.Release.Namespace }}
          labels:
            {{- include "labels" $ | nindent 4 }}
        spec:
          replicas: {{ $values.replicas }}
          selector:
            matchLabels:
              app: {{ $.Chart.Name }}-{{ $part }}
          template:
            metadata:
              annotations:
                checksum/config: {{ toJson $values | sha256sum }}
              labels:
                app: {{ $.Chart.Name }}-{{ $part }}
                {{- include "labels" $ | nindent 8 }}
            spec:
              serviceAccountName: {{ $.Chart.Name }}
              securityContext:
                runAsNonRoot: true
              containers:
              - name: {{ $part }}
                image: {{ $values.image.repository }}:{{ $.Chart.AppVersion }}
                args:
                - --cluster={{ $values.owner }}
                {{- range $name, $enabled := $values.features }}
                - --{{ $name }}={{ $enabled }}
                {{- end }}
                ports:
                - name: http
                  containerPort: 8080
                resources:
                  {{- toYaml $.Values.resources | nindent 10 }}
                readinessProbe:
                  httpGet:
                    path: /ready
                    port: http
                volumeMounts:
                - name: config
                  mountPath: /etc/{{ $.Chart.Name }}
              volumes:
              - name: config
                configMap:
                  name: {{ $.Chart.Name }}-server
              {{- with $values.tolerations }}
              tolerations:
                {{- toYaml . | nindent 8 }}
              {{- end }}
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: {{ $.Chart.Name }}-{{ $part }}
          namespace: {{ $.Release.Namespace }}
          labels:
            {{- include "labels" $ | nindent 4 }}
        spec:
          selector:
            app: {{ $.Chart.Name }}-{{ $part }}
          ports:
          - name: http
            port: 80
            targetPort: http
        {{- end }}

        """;

    // Four ConfigMaps.
    private const string Configuration = """
        {{- $values := index .Values .Chart.Name }}
        {{- range $part := list "server" "rules" "dashboard" "routes" }}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{ $.Chart.Name }}-{{ $part }}
          namespace: {{ $.Release.Namespace }}
          labels:
            {{- include "labels" $ | nindent 4 }}
        data:
          {{ $part }}.yaml: |
            owner: {{ $values.owner }}
            features:
              {{- toYaml $values.features | nindent 6 }}
            {{- range $i := until 20 }}
            - name: {{ $part }}-{{ $i }}
              target: http://{{ $.Chart.Name }}-{{ $i }}.{{ $.Release.Namespace }}.svc:80/{{ $part }}
              interval: {{ add 30 $i }}s
            {{- end }}
        {{- end }}

        """;

    // A Secret, a ServiceAccount, a ClusterRole and its binding.
    private const string Access = """
        {{- $values := index .Values .Chart.Name }}
        apiVersion: v1
        kind: Secret
        metadata:
          name: {{ .Chart.Name }}
          namespace: {{ .Release.Namespace }}
          labels:
            {{- include "labels" . | nindent 4 }}
        stringData:
          connection: registry={{ $values.image.repository }};cluster={{ $values.owner }}
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: {{ .Chart.Name }}
          namespace: {{ .Release.Namespace }}
          labels:
            {{- include "labels" . | nindent 4 }}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: {{ .Chart.Name }}
          labels:
            {{- include "labels" . | nindent 4 }}
        rules:
        - apiGroups: [""]
          resources: [configmaps, services, endpoints]
          verbs: [get, list, watch]
        - apiGroups: [apps]
          resources: [deployments]
          verbs: [get, list, watch, patch]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata:
          name: {{ .Chart.Name }}
          labels:
            {{- include "labels" . | nindent 4 }}
        roleRef:
          apiGroup: rbac.authorization.k8s.io
          kind: ClusterRole
          name: {{ .Chart.Name }}
        subjects:
        - kind: ServiceAccount
          name: {{ .Chart.Name }}
          namespace: {{ .Release.Namespace }}

        """;

    private const string Defaults = """
        resources:
          requests:
            cpu: 50m
            memory: 64Mi
          limits:
            memory: 256Mi

        """;

    /// <summary>Writes the charts of components 0 to <paramref name="components"/> to the folder.</summary>
    public static void Write(string folder, int components)
    {
        for (var i = 0; i < components; i++)
        {
            var name = $"component-{i:00}";
            var chart = Path.Combine(folder, "charts", name);
            Directory.CreateDirectory(Path.Combine(chart, "templates"));
            File.WriteAllText(
                Path.Combine(chart, "Chart.yaml"),
                $"apiVersion: v2\nname: {name}\nversion: 1.{i}.0\nappVersion: v0.{i}.1\n");
            File.WriteAllText(Path.Combine(chart, "values.yaml"), Defaults);
            File.WriteAllText(Path.Combine(chart, "templates", "_helpers.tpl"), Helpers);
            File.WriteAllText(Path.Combine(chart, "templates", "workloads.yaml"), Workloads);
            File.WriteAllText(Path.Combine(chart, "templates", "configuration.yaml"), Configuration);
            File.WriteAllText(Path.Combine(chart, "templates", "access.yaml"), Access);
        }
    }
}
