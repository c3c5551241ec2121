namespace Pulumi.Testing;

public class TestOptions
{
    /// <summary>"project" if null.</summary>
    public string? ProjectName { get; set; }

    /// <summary>"stack" if null.</summary>
    public string? StackName { get; set; }

    /// <summary>True if null.</summary>
    public bool? IsPreview { get; set; }
}
