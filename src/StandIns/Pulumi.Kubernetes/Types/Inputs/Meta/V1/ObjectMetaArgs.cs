namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1;

public class ObjectMetaArgs : ResourceArgs
{
    [Input("annotations")]
    private InputMap<string>? _annotations;

    [Input("finalizers")]
    private InputList<string>? _finalizers;

    [Input("labels")]
    private InputMap<string>? _labels;

    [Input("managedFields")]
    private InputList<ManagedFieldsEntryArgs>? _managedFields;

    [Input("ownerReferences")]
    private InputList<OwnerReferenceArgs>? _ownerReferences;

    public InputMap<string> Annotations
    {
        get => _annotations ??= [];
        set => _annotations = value;
    }

    [Input("clusterName")]
    public Input<string>? ClusterName { get; set; }

    [Input("creationTimestamp")]
    public Input<string>? CreationTimestamp { get; set; }

    [Input("deletionGracePeriodSeconds")]
    public Input<int>? DeletionGracePeriodSeconds { get; set; }

    [Input("deletionTimestamp")]
    public Input<string>? DeletionTimestamp { get; set; }

    public InputList<string> Finalizers
    {
        get => _finalizers ??= [];
        set => _finalizers = value;
    }

    [Input("generateName")]
    public Input<string>? GenerateName { get; set; }

    [Input("generation")]
    public Input<int>? Generation { get; set; }

    public InputMap<string> Labels
    {
        get => _labels ??= [];
        set => _labels = value;
    }

    public InputList<ManagedFieldsEntryArgs> ManagedFields
    {
        get => _managedFields ??= [];
        set => _managedFields = value;
    }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("namespace")]
    public Input<string>? Namespace { get; set; }

    public InputList<OwnerReferenceArgs> OwnerReferences
    {
        get => _ownerReferences ??= [];
        set => _ownerReferences = value;
    }

    [Input("resourceVersion")]
    public Input<string>? ResourceVersion { get; set; }

    [Input("selfLink")]
    public Input<string>? SelfLink { get; set; }

    [Input("uid")]
    public Input<string>? Uid { get; set; }

    public static new ObjectMetaArgs Empty => new();
}
