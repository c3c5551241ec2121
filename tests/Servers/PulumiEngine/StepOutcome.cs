using System.Text.Json.Nodes;

namespace PulumiEngine;

/// <summary>The outcome of one registered resource.</summary>
public sealed record StepOutcome
{
    public static StepOutcome Done { get; } = new();
    public static StepOutcome Failed { get; } = new() { Result = StepResult.Fail };
    public static StepOutcome Skipped { get; } = new() { Result = StepResult.Skip };

    public StepResult Result { get; init; } = StepResult.Success;

    /// <summary>The step ends only after this task.</summary>
    public Task After { get; init; } = Task.CompletedTask;

    /// <summary>If set, the call itself fails, regardless of the result.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The provider's response; null returns the inputs.</summary>
    public JsonObject? Outputs { get; init; }

    public string? Id { get; init; }
}

public enum StepResult
{
    Success,
    Fail,
    Skip,
}
