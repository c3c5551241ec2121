name: {{ cluster.name }}
