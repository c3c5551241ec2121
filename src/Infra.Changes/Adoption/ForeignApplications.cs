using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Rejects Applications that the stack would create but someone else owns.</summary>
public static class ForeignApplications
{
    /// <summary>Adds one problem for each other owner of an Application that the stack would create.</summary>
    /// <param name="stack">The stack that would create them.</param>
    /// <param name="declared">The objects that the stack declares.</param>
    /// <param name="found">The objects of the control plane.</param>
    /// <param name="namespace">Argo CD's namespace, for the commands in the cure.</param>
    /// <param name="problems">Receives the problems.</param>
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
