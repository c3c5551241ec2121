using System.Reflection;

namespace Pulumi;

/// <summary>The root of all resources of a run. Its <c>[Output]</c> properties are the stack's outputs.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeToken, Deployment.CurrentOrThrow.RootName, Convert(options)) =>
        Deployment.CurrentOrThrow.Stack = this;

    internal void RegisterOutputsOf(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);

    internal void RegisterPropertyOutputs()
    {
        var outputs = new Dictionary<string, object?>();
        foreach (var property in GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is not { } output) continue;
            if (property.DeclaringType!.IsAssignableFrom(typeof(Stack))) continue;

            outputs.Add(output.Name ?? property.Name, property.GetValue(this));
        }

        ThrowIfUnassigned(outputs);
        RegisterOutputs(outputs);
    }

    private static void ThrowIfUnassigned(Dictionary<string, object?> outputs)
    {
        var unassigned = outputs.Where(output => output.Value is null).Select(output => output.Key).ToList();
        if (unassigned.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", unassigned)}' have no value assigned. " +
                "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        var wrong = outputs.Where(output => !IsOutput(output.Value!)).Select(output => output.Key).ToList();
        if (wrong.Count > 0) throw RunException.OutputsHaveIncorrectType(wrong);
    }

    private static bool IsOutput(object value) =>
        value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Output<>);

    private static ComponentResourceOptions? Convert(StackOptions? options) => options is null
        ? null
        : new() { ResourceTransformations = options.ResourceTransformations };
}
