namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class PreferredSchedulingTerm
{
    public readonly NodeSelectorTerm Preference;
    public readonly int Weight;

    [OutputConstructor]
    private PreferredSchedulingTerm(
        NodeSelectorTerm preference,
        int weight)
    {
        Preference = preference;
        Weight = weight;
    }
}
