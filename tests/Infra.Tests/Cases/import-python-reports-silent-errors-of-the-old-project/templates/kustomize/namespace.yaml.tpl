kind: Namespace
owner: {{ cluster.name }}
