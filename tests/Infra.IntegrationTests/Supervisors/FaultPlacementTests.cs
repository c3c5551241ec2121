namespace Infra.IntegrationTests.Supervisors;

/// <summary>
/// At whatever point faults strike, the inventory is complete, or it is null and a problem names the reason.
/// </summary>
public sealed class FaultPlacementTests
{
    [Fact]
    public async Task No_placement_of_faults_produces_a_partial_inventory()
    {
        var placement = await FaultPlacement.OfAsync(trials: 200);

        Assert.Empty(placement.Partial);
        // The test proves nothing if one of the two outcomes never occurs.
        Assert.True(
            placement is { Complete: >= 20, Refused: >= 20 },
            $"{placement.Complete} were whole and {placement.Refused} refused.");
    }
}
