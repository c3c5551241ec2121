namespace Pulumi;

public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;

    public List<string> AdditionalSecretOutputs
    {
        get => _additionalSecretOutputs ??= [];
        set => _additionalSecretOutputs = value;
    }

    /// <summary>
    /// Concatenates lists, the first's elements first. For single values the second's wins if it is set.
    /// </summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        foreach (var options in new[] { options1, options2 })
        {
            if (options is null) continue;

            merged.Append(options);
            Append(ref merged._additionalSecretOutputs, options._additionalSecretOutputs);
        }

        return merged;
    }

    internal override CustomResourceOptions Clone() => Merge(this, null);
}
