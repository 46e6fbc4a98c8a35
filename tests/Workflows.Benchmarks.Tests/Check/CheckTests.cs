using Workflows.Benchmarks.Check;
using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Peers;
using Workflows.Checks;

namespace Workflows.Benchmarks.Tests.Check;

public sealed class CheckTests
{
    [Fact]
    public void Check_OwnDefinitions_HaveNoErrors()
    {
        var set = DefinitionSet.Own();

        Assert.True(set.Texts.Count >= 4);
        Assert.Equal(0, CheckBenchmarks.Check(set, new CheckOptions()).Result());
    }

    [Fact]
    public void Check_WrongDefinition_IsCounted() =>
        Assert.Equal(1, CheckBenchmarks.Check(new DefinitionSet(["{}"]), new CheckOptions()).Result());

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    public void Check_GrowingDefinition_HasItsSizeAndNoFinding(int states)
    {
        var machine = GrowingDefinition.Of(states);

        Assert.Equal(states, machine.States.Count);
        Assert.Equal(states / 2, machine.States.ToArray().Count(s => s is ChoiceState));
        Assert.Equal(
            0,
            CheckBenchmarks.Check(machine, new CheckOptions { Kinds = CheckKinds.Form | CheckKinds.DataFlow }).Result()
        );
    }

    [Fact]
    public async Task Peer_OfADefinitionSet_CountsWhatItRefuses()
    {
        try
        {
            await using var peer = CheckPeer.Start();
            var set = new DefinitionSet([.. DefinitionSet.Own().Texts, "{}"]);
            var check = await peer.CheckAsync(set, MeasuringRules.Quick, TestContext.Current.CancellationToken);

            Assert.Equal(1, (await check.ResultAsync(TestContext.Current.CancellationToken)).GetDouble());
        }
        catch (PeerException error)
        {
            Assert.Skip(error.Message);
        }
    }
}
