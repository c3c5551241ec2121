using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Refuses Applications that the stack would make and somebody else owns.</summary>
public static class ForeignApplications
{
    /// <param name="declared">What the stack declares.</param>
    /// <param name="found">What the control plane has.</param>
    public static void Check(
        StackName stack,
        IReadOnlyCollection<Manifest> declared,
        IReadOnlyCollection<Manifest> found,
        string @namespace,
        ProblemList problems)
    {
        var applications = found.Select(RegisteredApplication.Read).OfType<RegisteredApplication>();
        foreach (var one in OwnedElsewhere.Find(declared, OwnedElsewhere.FindMakers(declared), applications))
        {
            problems.Add(GuardProblems.OwnedElsewhere(
                stack, $"{one.Kind} '{one.Owner}'", one.What, one.Cure(@namespace)));
        }
    }
}
