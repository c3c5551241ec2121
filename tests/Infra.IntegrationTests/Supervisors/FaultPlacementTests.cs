namespace Infra.IntegrationTests.Supervisors;

/// <summary>Wherever faults strike: the inventory is whole, or there is none and a problem says why.</summary>
public sealed class FaultPlacementTests
{
    [Fact]
    public async Task No_placement_of_faults_gives_a_partial_inventory()
    {
        var placement = await FaultPlacement.OfAsync(trials: 200);

        Assert.Empty(placement.Partial);
        // The property says nothing where one of the two never happens.
        Assert.True(
            placement is { Complete: >= 20, Refused: >= 20 },
            $"{placement.Complete} were whole and {placement.Refused} refused.");
    }
}
